package nl.posiv.onboarding.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Browsers ask for the icon of a site at its root; the webapps have it in their own folder. */
@Configuration(proxyBeanMethods = false)
class Icon implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/favicon.ico")
        .addResourceLocations("classpath:/META-INF/resources/webjars/camunda/");
  }
}
