package nl.posiv.onboarding.support;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.posiv.onboarding.language.Language;

/** The house's glossary: one word a thing, and no stops that fall over each other. */
public final class Wording {

  /** What is not written, as a regular expression, and what is written instead. */
  private static final Map<Language, Map<String, String>> INSTEAD =
      Map.of(
          Language.NL,
          Map.ofEntries(
              entry("dossiers?", "zaak"),
              entry("op (mij|u|zich) (ge)?nomen|op (mij|u|zich) nemen", "oppakken"),
              entry("geclaimd|claimen", "oppakken"),
              entry("voltooi\\p{L}*", "afronden"),
              entry("inleveren|ingeleverd|ingestuurd|ingediend", "versturen"),
              entry("aangemeld als", "ingelogd als"),
              entry("u heeft", "u hebt"),
              entry("reservementor", "vervangende mentor"),
              entry("verandering in een zaak", "wijziging in een zaak"),
              entry("startdatum", "begindatum"),
              entry("anoniementarief", "anoniem tarief"),
              entry("herstel van Oekraïne", "wederopbouw van Oekraïne"),
              entry("auditlog", "wie deed wat"),
              entry("e-mails?", "mail (maar: e-mailadres)")),
          Language.EN,
          Map.ofEntries(
              entry("dossiers?", "case"),
              entry("what waits for whom", "next action"),
              entry("how many cases stand where", "cases by stage"),
              entry("at the latest", "no later than"),
              entry("the payroll", "payroll"),
              entry("fixed-term", "temporary"),
              entry("end-of-contract notice", "notice of the end"),
              entry("recovery of Ukraine", "reconstruction of Ukraine"),
              entry("audit log", "who did what"),
              entry("e-mails?(?! address)", "mail (but: e-mail address)")),
          Language.UK,
          Map.ofEntries(
              entry("службов(ець|ц\\p{L}*)", "посадова особа"),
              entry("HR|відділ\\p{L}* кадрів", "кадрова служба"),
              entry("безпосередн\\p{L}+ керівник\\p{L}*", "керівник"),
              entry("адрес\\p{L}+ електронної пошти", "електронна адреса"),
              entry("статус\\p{L}* проживання", "статус перебування"),
              entry("оберіть|обрати, що", "вибрати"),
              entry("журнал\\p{L}* аудиту", "хто що зробив"),
              entry("досьє", "справа")));

  /** Two stops where one is meant; three are another sign. */
  private static final Pattern TWO_STOPS =
      Pattern.compile("(?<!\\.)\\.\\.(?!\\.)|[?!]:|[?!]\\.|\\.:|,,|;;|(?<!:)::(?!:)");

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private Wording() {}

  /** What is wrong in a text that people of a language read; empty if nothing is. */
  public static List<String> faults(Language language, String text) {
    List<String> faults = new ArrayList<>();
    INSTEAD
        .get(language)
        .forEach(
            (word, instead) ->
                Pattern.compile("(?<![\\p{L}\\d-])(" + word + ")(?![\\p{L}\\d])", FLAGS)
                    .matcher(text)
                    .results()
                    .forEach(
                        found ->
                            faults.add("\"" + found.group() + "\": write \"" + instead + "\"")));
    TWO_STOPS
        .matcher(text)
        .results()
        .forEach(
            found ->
                faults.add(
                    "two stops: …"
                        + text.substring(
                            Math.max(0, found.start() - 20),
                            Math.min(text.length(), found.end() + 10))));
    return faults;
  }
}
