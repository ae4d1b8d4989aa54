package nl.posiv.onboarding;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the workflow with which Ukrainian officials begin a year at a Dutch municipality. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class PosivApplication {

  public static void main(String[] args) {
    SpringApplication.run(PosivApplication.class, args);
  }
}
