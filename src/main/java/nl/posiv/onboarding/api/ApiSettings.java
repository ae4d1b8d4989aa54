package nl.posiv.onboarding.api;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The door for systems.
 *
 * @param audience for whom a token must be: a provider gives out tokens for other applications too
 * @param issuers whose tokens open the door in production; empty if those at which people sign in
 * @param requestsPerMinute of one system
 */
@ConfigurationProperties("posiv.api")
record ApiSettings(
    String audience,
    @DefaultValue List<String> issuers,
    @DefaultValue("300") int requestsPerMinute) {}
