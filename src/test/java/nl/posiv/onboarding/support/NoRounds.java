package nl.posiv.onboarding.support;

import static org.mockito.Mockito.mock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/**
 * The application's own rounds never come by themselves: what one of them finds in the middle of a
 * test depends on how fast the machine is.
 */
@TestConfiguration(proxyBeanMethods = false)
class NoRounds {

  @Bean
  TaskScheduler taskScheduler() {
    return mock(TaskScheduler.class);
  }
}
