package nl.posiv.onboarding.council;

import java.util.UUID;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * A text of a municipality.
 *
 * @param id chosen when its form was opened: the same form sent twice makes one text
 * @param last its last version
 */
record CouncilText(UUID id, MunicipalityId municipality, CouncilTextKind kind, Written last) {

  /** The text as it stands now. */
  String text() {
    return String.valueOf(last.text());
  }

  /** What it is called as a file. */
  String file() {
    return kind.id() + "-" + municipality;
  }

  /** Says nothing of what stands in it: councillors do. */
  @Override
  public String toString() {
    return "CouncilText[" + id + "]";
  }
}
