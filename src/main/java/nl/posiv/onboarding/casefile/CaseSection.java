package nl.posiv.onboarding.casefile;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;

/**
 * A section of the file of a case. Each is a bean of the phase that knows its records; it appears
 * where its key stands in {@code rights.csv}, and to whom that opens it.
 */
public interface CaseSection {

  /**
   * In the table of rights, in addresses ({@code #key}), and in texts: {@code file.section.key}.
   */
  String key();

  /** What it shows, in this order. */
  default List<Kept> kept() {
    return List.of();
  }

  /**
   * Tables that it shows in another way to its readers. Whoever records them finds the rows here,
   * to correct them; officials find what was corrected.
   */
  default List<Kept> correctable() {
    return List.of();
  }

  /** What it shows of what no table holds as it is to be read. */
  default List<CaseFile.Entry> entries(CaseReference reference, CaseReader reader) {
    return List.of();
  }

  /** Days to come that say how the case stands, for those who read the section. */
  default List<KeyDate> dates(CaseReference reference) {
    return List.of();
  }
}
