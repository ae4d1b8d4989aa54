package nl.posiv.onboarding.documents;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With what documents are encrypted.
 *
 * @param key 32 random bytes in base64
 * @param earlierKeys keys that documents were encrypted with before; those can still be read
 */
@ConfigurationProperties("posiv.documents")
record DocumentSettings(@DefaultValue("") String key, @DefaultValue List<String> earlierKeys) {}
