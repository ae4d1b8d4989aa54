package nl.posiv.onboarding.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the files that people send.
 *
 * @param largest file that is taken
 */
@ConfigurationProperties("posiv.web.upload")
public record UploadSettings(@DefaultValue("10MB") DataSize largest) {}
