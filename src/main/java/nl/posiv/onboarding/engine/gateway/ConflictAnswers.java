package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.posiv.onboarding.engine.Conflicts;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** On every page of ours, two at the same moment get a sentence instead of an error. */
@ControllerAdvice
class ConflictAnswers {

  @ExceptionHandler({ProcessEngineException.class, DataAccessException.class})
  void sameMoment(RuntimeException failure, HttpServletResponse response) throws IOException {
    if (!Conflicts.isConflict(failure)) {
      throw failure;
    }
    response.sendError(HttpStatus.CONFLICT.value());
  }
}
