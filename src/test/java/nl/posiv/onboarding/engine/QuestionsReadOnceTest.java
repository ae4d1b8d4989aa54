package nl.posiv.onboarding.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.posiv.onboarding.support.PosivTest;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PosivTest
class QuestionsReadOnceTest {

  private static final String TEMPLATE = "/org/camunda/bpm/engine/impl/mapping/entity/Task.xml";

  @Autowired private ProcessEngine engine;

  @Test
  void eachPropertyThatTheTemplateOfTasksAsksForIsTheOneThatMyBatisReads()
      throws IOException, OgnlException {
    TaskQueryImpl search =
        (TaskQueryImpl)
            engine
                .getTaskService()
                .createTaskQuery()
                .taskId("a")
                .taskCandidateGroupIn(List.of("hr"))
                .withoutTenantId();
    OgnlContext context = Ognl.createDefaultContext(search);
    ObjectPropertyAccessor known =
        (ObjectPropertyAccessor) OgnlRuntime.getPropertyAccessor(TaskQueryImpl.class);
    ObjectPropertyAccessor plain = new ObjectPropertyAccessor();

    assertThat(known).isInstanceOf(QuestionsReadOnce.KnownMethods.class);
    assertThat(properties()).hasSizeGreaterThan(60).contains("isOrQueryActive", "taskId");
    for (int twice = 0; twice < 2; twice++) {
      for (String property : properties()) {
        assertThat(known.getPossibleProperty(context, search, property))
            .as(property)
            .isEqualTo(plain.getPossibleProperty(context, search, property));
      }
    }
    assertThat(known.getPossibleProperty(context, search, "isWithoutTenantId")).isEqualTo(true);
    assertThat(known.getPossibleProperty(context, search, "kanarie"))
        .isEqualTo(OgnlRuntime.NotFound);
  }

  private static TreeSet<String> properties() throws IOException {
    try (InputStream template = TaskQueryImpl.class.getResourceAsStream(TEMPLATE)) {
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      TreeSet<String> properties = new TreeSet<>();
      Pattern.compile("\\bquery\\.(\\w+)")
          .matcher(text)
          .results()
          .forEach(found -> properties.add(found.group(1)));
      return properties;
    }
  }
}
