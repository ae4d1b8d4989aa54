package nl.posiv.onboarding.engine.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.posiv.onboarding.language.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words of forms, for pages that show again what was answered in them. */
@Component
public class FormWords {

  private static final String EURO = "€";

  private final FormPresentation presentation;
  private final JsonMapper json;
  private final Map<String, CamundaForm> forms = new ConcurrentHashMap<>();

  FormWords(FormPresentation presentation, JsonMapper json) {
    this.presentation = presentation;
    this.json = json;
  }

  /**
   * What a form asks.
   *
   * @param key of the field
   * @throws IllegalArgumentException if the form has no such field
   */
  public String question(Language language, String form, String key) {
    CamundaForm asked = form(form);
    if (asked.fields().stream().noneMatch(field -> field.key().equals(key))) {
      throw new IllegalArgumentException("The form " + form + " has no " + key);
    }
    return presentation.label(asked, key, language);
  }

  /** What one of its choices is called; empty where the form lists none of this value. */
  public Optional<String> choice(Language language, String form, String key, String value) {
    return presentation.choice(form(form), key, value, language);
  }

  /** Whether it asks for an amount in euros. */
  public boolean isAmount(String form, String key) {
    return form(form).file().findParents("key").stream()
        .filter(field -> field.path("key").asString().equals(key))
        .anyMatch(field -> field.at("/appearance/prefixAdorner").asString("").equals(EURO));
  }

  CamundaForm form(String key) {
    return forms.computeIfAbsent(
        key,
        id -> {
          try (InputStream file = new ClassPathResource("forms/" + id + ".form").getInputStream()) {
            return CamundaForm.of(json.readTree(file));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
