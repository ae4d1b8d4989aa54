package nl.posiv.onboarding.reference;

import java.util.List;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may read and change in the lists: programme leads keep what is of the whole
 * programme, a manager what is of the own municipality.
 *
 * @param posts the roles of whoever it is
 */
record Keeper(List<Post> posts) {

  /** Whether somebody may change what is of a municipality; null for the whole programme. */
  boolean keeps(ItemList list, @Nullable MunicipalityId municipality) {
    return municipality == null
        ? !list.isOfMunicipalitiesOnly()
            && posts.stream().anyMatch(post -> post.role() == Role.POSIV)
        : keptMunicipalities(list).contains(municipality);
  }

  /** The municipalities for which somebody may keep items of a list. */
  List<MunicipalityId> keptMunicipalities(ItemList list) {
    return list.isOfMunicipalitiesToo()
        ? posts.stream()
            .filter(post -> post.role() == Role.MANAGER)
            .map(Post::municipality)
            .distinct()
            .toList()
        : List.of();
  }

  /** Whether somebody may read an item: what is of the programme, and of the own municipality. */
  boolean reads(Item item) {
    return item.municipality() == null
        || posts.stream().anyMatch(post -> item.municipality().equals(post.municipality()));
  }
}
