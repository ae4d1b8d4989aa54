package nl.posiv.onboarding.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the description that systems are built from. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String TOKEN = "token";

  @Bean
  OpenAPI description(@Value("${posiv.base-url}") String address) {
    return new OpenAPI()
        .info(
            new Info()
                .title("POSIV onboarding")
                .version("1")
                .description(
                    "For the systems of a municipality: where its cases stand, and its contracts."
                        + " What is added to it later does not change its version: ignore what you"
                        + " do not know.")
                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
        .servers(List.of(new Server().url(address)))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                            "A token that the identity provider of your municipality gave to your"
                                + " system (client credentials), for this application")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }
}
