package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.placement.ConfirmedHours;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A task about a month says about which: two of one case can be open at once. The bean name stands
 * in the diagrams.
 */
@Component("nameTheMonth")
class NameTheMonth implements TaskListener {

  private final ConfirmedHours confirmed;
  // Looked up late: listeners are known to the engine that is being built.
  private final ObjectProvider<Names> names;

  NameTheMonth(ConfirmedHours confirmed, ObjectProvider<Names> names) {
    this.confirmed = confirmed;
    this.names = names;
  }

  @Override
  public void notify(DelegateTask task) {
    monthOf(task).ifPresent(from -> task.setName(names.getObject().ofMonth(task.getName(), from)));
  }

  private Optional<LocalDate> monthOf(DelegateTask task) {
    return Optional.ofNullable((Long) task.getVariable(AskToConfirmHours.LOGGED))
        .map(logged -> confirmed.find(logged).monthFrom())
        .or(
            () ->
                Optional.ofNullable((String) task.getVariable(AskedMonths.MONTH))
                    .map(LocalDate::parse));
  }
}
