package nl.posiv.onboarding.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Without production, people sign in at the webapps themselves, which guard their own paths. */
@Configuration(proxyBeanMethods = false)
@Profile("!production")
class DemoSecurity {

  @Bean
  SecurityFilterChain webappsSignIn(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.disable())
        .build();
  }
}
