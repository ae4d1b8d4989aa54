package nl.posiv.onboarding.reference;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.posiv.onboarding.language.KeptNames;
import nl.posiv.onboarding.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What items are called, wherever one is mentioned, in use or not. Every page asks it, so names are
 * remembered; another node knows one that was put right within a minute, and a new one at once.
 */
@Component
class ItemNames implements KeptNames {

  private static final long AS_LONG = Duration.ofMinutes(1).toNanos();

  private final ItemLists lists;
  private final AtomicReference<@Nullable Known> remembered = new AtomicReference<>();

  ItemNames(ItemLists lists) {
    this.lists = lists;
  }

  private record Known(Map<String, Words> words, long since) {

    boolean isNew() {
      return System.nanoTime() - since < AS_LONG;
    }
  }

  @Override
  public Optional<String> find(Language language, String key) {
    if (Arrays.stream(ItemList.values()).noneMatch(list -> key.startsWith(list.key() + "."))) {
      return Optional.empty();
    }
    Known known = remembered.get();
    Words words = known != null && known.isNew() ? known.words().get(key) : null;
    if (words == null) {
      Known read = read();
      // What was read before a change must not take the place of what was read after it.
      remembered.compareAndSet(known, read);
      words = read.words().get(key);
    }
    return Optional.ofNullable(words).map(it -> it.in(language));
  }

  @TransactionalEventListener
  void remember(ItemLists.Changed changed) {
    remembered.set(read());
  }

  private Known read() {
    long now = System.nanoTime();
    return new Known(
        Arrays.stream(ItemList.values())
            .flatMap(list -> lists.all(list).stream())
            .collect(
                Collectors.toUnmodifiableMap(
                    item -> item.list().key() + "." + item.id(), item -> item.wording().words())),
        now);
  }
}
