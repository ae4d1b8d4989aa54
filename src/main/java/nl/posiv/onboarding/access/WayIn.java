package nl.posiv.onboarding.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * How people sign in. No customizer of Spring's, which would open the way to every chain: machines
 * come in through another one.
 */
@FunctionalInterface
interface WayIn {

  void addTo(HttpSecurity http);
}
