package nl.posiv.onboarding.council;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.posiv.onboarding.records.MunicipalityId;

/**
 * A text of a municipality.
 *
 * @param id chosen when its form was opened: the same form sent twice makes one text
 * @param closed whether nobody changes it any more
 * @param last its last version
 */
record CouncilText(
    UUID id, MunicipalityId municipality, CouncilTextKind kind, boolean closed, Written last) {

  /** What a template leaves to be filled in by hand. */
  private static final Pattern OPEN = Pattern.compile("\\[[^\\[\\]\\n]{1,60}]");

  /** The text as it stands now. */
  String text() {
    return String.valueOf(last.text());
  }

  /** The places in it that are still to be filled in, each once. */
  List<String> open() {
    return OPEN.matcher(text()).results().map(MatchResult::group).distinct().sorted().toList();
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
