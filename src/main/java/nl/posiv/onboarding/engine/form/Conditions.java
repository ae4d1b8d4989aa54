package nl.posiv.onboarding.engine.form;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Works out the conditions of form files. They come from the files, never from a person. */
@Component
public class Conditions {

  private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

  /**
   * Whether a condition holds.
   *
   * @param expression in FEEL, with or without the equals sign that form files begin it with
   * @param values answers by the key of their field
   */
  public boolean isTrue(String expression, Map<String, Object> values) {
    Object result =
        feel.evaluateSimpleExpression(
            expression.replaceFirst("^\\s*=", ""), Variables.fromMap(values).asVariableContext());
    return Boolean.TRUE.equals(result);
  }
}
