package nl.posiv.onboarding.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;

/** Without production, people sign in at the webapps themselves, which guard their own paths. */
@Configuration(proxyBeanMethods = false)
@Profile("!production")
class DemoSecurity {

  @Bean
  WayIn signInAtTheWebapps() {
    return http ->
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            .logout(AbstractHttpConfigurer::disable);
  }
}
