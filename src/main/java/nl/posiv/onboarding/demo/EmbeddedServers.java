package nl.posiv.onboarding.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import nl.posiv.onboarding.documents.OwnDocumentKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The servers that the profile {@code embedded} starts along: a real PostgreSQL as a child process
 * and an SMTP server that accepts every mail. Both listen on the loopback address only.
 */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
@EnableConfigurationProperties(EmbeddedServers.Settings.class)
class EmbeddedServers {

  private static final String LOOPBACK = "127.0.0.1";

  /**
   * @param dataDir folder that keeps the database between runs; created when it does not exist
   * @param durable whether what was written survives a crash of the machine; tests, which begin
   *     anew, need not wait for the disk
   */
  @ConfigurationProperties("posiv.embedded")
  record Settings(Path dataDir, @DefaultValue("true") boolean durable) {}

  @Bean(destroyMethod = "close")
  DataFolder dataFolder(Settings settings) throws IOException {
    return DataFolder.claim(settings.dataDir());
  }

  @Bean(destroyMethod = "close")
  EmbeddedPostgres embeddedPostgres(DataFolder folder, Settings settings) throws IOException {
    folder.prepare();
    String durable = settings.durable() ? "on" : "off";
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.database())
        .setOverrideWorkingDirectory(folder.binaries().toFile())
        .setCleanDataDirectory(false)
        // Spring closes it after everything that uses it; a second hook would race with that.
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        // The library trades durability for speed, which suits tests; this folder is kept.
        .setServerConfig("fsync", durable)
        .setServerConfig("synchronous_commit", durable)
        .setServerConfig("full_page_writes", durable)
        .setServerConfig("max_connections", "40")
        .setServerConfig("listen_addresses", LOOPBACK)
        // No socket file in the shared temporary folder, whose name a long path would not fit
        // anyway.
        .setServerConfig("unix_socket_directories", "")
        .start();
  }

  /** Documents are encrypted here as in production, so that there is one way only. */
  @Bean
  OwnDocumentKey ownDocumentKey(DataFolder folder) throws IOException {
    String key = folder.documentKey();
    return () -> key;
  }

  @Bean
  HikariDataSource dataSource(EmbeddedPostgres postgres) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:postgresql://" + LOOPBACK + ":" + postgres.getPort() + "/postgres");
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(20);
    // As in application.yaml: where the engine's tables are, and no details of an error, which hold
    // what was in the row.
    pool.setSchema("public");
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail smtpServer() {
    return new PromptMailServer(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
  }

  @Bean
  JavaMailSenderImpl mailSender(GreenMail smtpServer) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(LOOPBACK);
    sender.setPort(smtpServer.getSmtp().getPort());
    sender.setDefaultEncoding("UTF-8");
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
    sender.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
    return sender;
  }
}
