package nl.posiv.onboarding.printing;

import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a template of {@code templates/print} as one accessible PDF. */
@Component
public class Printer {

  private final ITemplateEngine templates;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;
  private final TaggedPdf pdf = new TaggedPdf();

  Printer(ITemplateEngine templates, People people, ProgrammeClock clock, Texts texts) {
    this.templates = templates;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * A template, printed. It reads {@code t}, the texts, and {@code printed}, when and by whom.
   *
   * @param template below {@code templates/print}
   * @param by who has it printed
   */
  public byte[] print(String template, Language language, UserId by, Map<String, ?> model) {
    PageTexts t = new PageTexts(texts, language);
    Map<String, Object> all = new HashMap<>(model);
    all.put("t", t);
    all.put("printed", t.of("print.by", t.date(clock.today()), people.nameOf(by)));
    return pdf.of(templates.process("print/" + template, new Context(language.locale(), all)));
  }

  /**
   * The answer of a page that is printed: a file to be kept, never shown inside the browser's page.
   *
   * @param file its name without {@code .pdf}; says nothing of a person
   */
  public View view(String template, String file, Language language, UserId by) {
    return (model, request, response) -> {
      byte[] printed = print(template, language, by, model == null ? Map.of() : model);
      response.setContentType(MediaType.APPLICATION_PDF_VALUE);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(file + ".pdf").build().toString());
      response.getOutputStream().write(printed);
    };
  }
}
