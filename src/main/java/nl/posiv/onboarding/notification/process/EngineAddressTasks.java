package nl.posiv.onboarding.notification.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.notification.AddressTasks;
import nl.posiv.onboarding.notification.UnreachableReader;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Tasks about addresses as the engine knows them. Their business key names the reader and not the
 * case: a case does not go on because somebody looks for an address.
 */
@Component
class EngineAddressTasks implements AddressTasks {

  private final RuntimeService runtime;

  EngineAddressTasks(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public Set<String> open() {
    return Stream.of(CandidateAddressProcess.KEY, ColleagueAddressProcess.KEY)
        .flatMap(
            process ->
                runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream())
        .map(ProcessInstance::getBusinessKey)
        .filter(UnreachableReader::isId)
        .collect(Collectors.toSet());
  }

  @Override
  public void ask(UnreachableReader reader) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(
        CaseVariables.CASE_REFERENCE, Objects.requireNonNull(reader.caseReference()).value());
    variables.put(CaseVariables.MUNICIPALITY, Objects.toString(reader.municipality(), null));
    if (reader.recipient() != null) {
      variables.put(CorrectColleagueAddress.COLLEAGUE, reader.recipient().value());
    }
    runtime.startProcessInstanceByKey(
        reader.recipient() == null ? CandidateAddressProcess.KEY : ColleagueAddressProcess.KEY,
        reader.id(),
        variables);
  }

  @Override
  public void takeBack(String reader) {
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reader)
        .list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Mail arrives again"));
  }
}
