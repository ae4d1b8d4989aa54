package nl.posiv.onboarding.web;

import java.beans.PropertyEditorSupport;
import nl.posiv.onboarding.language.TypedText;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How every parameter of our own pages is read: what is no text is refused before it is used. */
@ControllerAdvice
class ReadableText {

  @InitBinder
  void read(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new Text());
  }

  private static final class Text extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
      if (!TypedText.isText(text)) {
        throw new IllegalArgumentException("This is no text");
      }
      setValue(text);
    }
  }
}
