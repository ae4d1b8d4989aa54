package nl.posiv.onboarding.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Camunda alone, as a measure: the same diagrams, decision and forms, each field of a form stored
 * as a variable, history in full, authorization on. There are no records, mails or checks; what our
 * beans would say on the usual way is written down here.
 */
final class BareEngine implements AutoCloseable {

  private static final LocalDate LATER = LocalDate.parse("2027-06-01");
  private static final List<String> GROUPS = List.of("ro3kvit", "hr", "manager", "mentor");

  /** What a diagram asks of our beans, where it is neither no nor a day that is far. */
  private static final Map<String, Object> SAID =
      Map.ofEntries(
          Map.entry("assignee.proposedMentor", "mentor-utrecht"),
          Map.entry("contractFacts.present", 1L),
          Map.entry("rightToWorkFacts.occasion", "start"),
          Map.entry("rightToWorkFacts.residenceStatus", "temporary-protection"),
          Map.entry("rightToWorkFacts.proofSeen", true),
          Map.entry("rightToWorkFacts.protectionHolds", true),
          Map.entry("rightToWorkFacts.longStay", true),
          Map.entry("rightToWorkFacts.permitAppliedFor", true),
          Map.entry("rightToWorkFacts.startDatePossible", true),
          Map.entry("rightToWorkFacts.startCanMove", true),
          Map.entry("rightToWorkFacts.timeLeft", true),
          Map.entry("rightToWorkFacts.established", "established"),
          Map.entry("residenceWatch.isNewProofNeeded", true));

  /** What a diagram calls the outcome of a form. */
  private static final Map<String, String> OUTCOMES =
      Map.of(
          "confirm-willingness", "willingness",
          "review-nomination", "review",
          "record-interview", "interview",
          "decide-appointment", "appointment",
          "record-offer-reply", "offerReply",
          "accept-mentorship", "mentorReply",
          "request-vog", "vog",
          "arrange-practical-help", "practicalHelp");

  /** What a diagram asks after a step that has no outcome of its own. */
  private static final Map<String, Map<String, Object>> KNOWN_AFTER =
      Map.of(
          "record-offer-reply", Map.of("approvalResult", "accepted"),
          "arrange-workplace", Map.of("employmentResult", "ready"),
          "register-bsn", Map.of("bsnStatus", "registered"));

  private static final Pattern NAMED =
      Pattern.compile("(?:delegateExpression=\"[$]\\{|[{! ])([a-z]\\w+)(?=\\.\\w+\\(|}\")");

  private final ProcessEngine engine;

  private BareEngine(ProcessEngine engine) {
    this.engine = engine;
  }

  static BareEngine on(DataSource database) {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(database);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory("full");
    configuration.setJobExecutorActivate(false);
    configuration.setExpressionManager(new Asking(beans()));
    configuration.setMetricsEnabled(false);
    BareEngine bare = new BareEngine(configuration.buildProcessEngine());
    bare.prepare();
    // From here on, so that it need not be allowed to itself.
    configuration.setAuthorizationEnabled(true);
    return bare;
  }

  private void prepare() {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    Stream.of("bpmn", "forms")
        .flatMap(BareEngine::files)
        .forEach(file -> deployment.addString(file.getFileName().toString(), text(file)));
    deployment.deploy();
    for (String group : GROUPS) {
      for (Resource resource :
          List.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK)) {
        Authorization grant =
            engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(Permissions.ALL);
        engine.getAuthorizationService().saveAuthorization(grant);
      }
    }
  }

  /** Starts a case. */
  void start(String businessKey, Map<String, Object> answers) {
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("onboarding")
            .singleResult()
            .getId();
    Map<String, Object> variables = new HashMap<>(stored(answers));
    variables.put("caseReference", businessKey);
    as(
        "ro3kvit",
        () ->
            engine
                .getFormService()
                .submitStartForm(definition, businessKey, Map.copyOf(variables)));
  }

  /** The open task of a case. */
  String task(String businessKey, String key) {
    List<Task> open =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(businessKey)
            .taskDefinitionKey(key)
            .list();
    if (open.size() != 1) {
      throw new AssertionError("%s: %d open".formatted(key, open.size()));
    }
    return open.get(0).getId();
  }

  /** Hands in the form of a task. */
  void handIn(String user, String task, String key, Map<String, Object> answers) {
    Map<String, Object> variables = new HashMap<>(stored(answers));
    variables.putAll(KNOWN_AFTER.getOrDefault(key, Map.of()));
    if (OUTCOMES.containsKey(key)) {
      variables.put(OUTCOMES.get(key), variables.remove("outcome"));
    }
    as(user, () -> engine.getFormService().submitTaskForm(task, variables));
  }

  private void as(String user, Runnable action) {
    engine.getIdentityService().setAuthentication(user, List.of(user.split("-")[0]));
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private static Map<String, Object> stored(Map<String, Object> answers) {
    Map<String, Object> stored = new HashMap<>();
    answers.forEach(
        (key, value) ->
            stored.put(
                key,
                value instanceof List<?> || value instanceof LocalDate ? value.toString() : value));
    return stored;
  }

  @Override
  public void close() {
    engine.close();
  }

  /** Every bean that a diagram names. */
  private static Map<Object, Object> beans() {
    return files("bpmn")
        .flatMap(file -> NAMED.matcher(text(file)).results())
        .map(named -> named.group(1))
        .distinct()
        .collect(Collectors.toMap(Function.identity(), Bean::new));
  }

  private static Stream<Path> files(String folder) {
    try {
      return Files.list(Path.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks our beans, before the engine would look for a method of theirs. */
  private static final class Asking extends JuelExpressionManager {

    Asking(Map<Object, Object> beans) {
      super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
      CompositeELResolver resolver = new CompositeELResolver();
      resolver.add(new Methods());
      resolver.add(super.createElResolver());
      return resolver;
    }
  }

  private static final class Methods extends BeanELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      return null;
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
      if (!(base instanceof Bean bean)) {
        return null;
      }
      context.setPropertyResolved(true);
      return bean.says((String) method);
    }
  }

  /** One of our beans. */
  private record Bean(String name) implements JavaDelegate {

    /** What else it would do is ours, not the engine's. */
    @Override
    public void execute(DelegateExecution execution) {
      if (name.equals("findDuplicates")) {
        execution.setVariable("duplicate", "none");
      }
    }

    /** Where nothing is written down, no; and of what asks for a day, one that is far. */
    Object says(String method) {
      Object said = SAID.get(name + "." + method);
      if (said != null) {
        return said;
      }
      return method.startsWith("is")
              || method.startsWith("to")
              || method.endsWith("Again")
              || method.endsWith("Already")
              || method.endsWith("Early")
              || method.endsWith("Sponsor")
              || method.endsWith("Threshold")
              || method.endsWith("Notified")
          ? Boolean.FALSE
          : Date.from(LATER.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
  }
}
