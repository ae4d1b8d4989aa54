package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What must hold for {@code java -jar} without any other preparation. */
@EnabledOnOs(OS.LINUX)
class EmbeddedLifecycleIT {

  @TempDir private Path folder;

  @Test
  void itStartsFromTheJarOnlyOnceAndLeavesNothingBehind() throws IOException {
    try (RunningJar first = RunningJar.start(folder, "first")) {
      first.awaitReady();

      assertThat(folder.resolve("data/postgresql/PG_VERSION")).exists();
      assertThat(TasklistUser.signIn(first.port(), "hr-utrecht").get("/demo/mail").statusCode())
          .isEqualTo(200);
      assertThat(first.listeningAddresses())
          .as("HTTP, PostgreSQL and SMTP are for this machine only")
          .hasSizeGreaterThanOrEqualTo(3)
          .allMatch(address -> address.startsWith("127.0.0.1:"))
          .contains("127.0.0.1:" + first.port());

      try (RunningJar second = RunningJar.start(folder, "second")) {
        assertThat(second.awaitExit()).isNotZero();
        assertThat(second.output())
            .contains("POSIV is already running on the data folder")
            .doesNotContain("\tat ");
      }
      assertThat(first.isAlive()).isTrue();

      first.terminate();

      first.awaitNothingLeft();
    }
  }

  @Test
  void nothingIsLostWhenItIsKilled() throws IOException {
    OffsetDateTime moved;
    ProcessHandle orphan;
    try (RunningJar killed = RunningJar.start(folder, "killed")) {
      killed.awaitReady();
      TasklistUser admin = TasklistUser.signIn(killed.port(), "admin");
      moved = clock(admin.post("/demo/clock", Map.of("advance", "P1Y")).body());
      orphan = killed.database();

      killed.kill();

      killed.awaitExit();
      assertThat(orphan.isAlive()).as("PostgreSQL outlives a killed application").isTrue();

      try (RunningJar next = RunningJar.start(folder, "next")) {
        next.awaitReady();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(next.database().isAlive()).isTrue();
        TasklistUser again = TasklistUser.signIn(next.port(), "admin");
        assertThat(clock(again.get("/demo/clock").body())).isBetween(moved, moved.plusMinutes(10));

        next.terminate();

        next.awaitNothingLeft();
      }
    }
  }

  private static OffsetDateTime clock(String json) {
    return OffsetDateTime.parse(json.replaceAll(".*\"now\":\"([^\"]+)\".*", "$1"));
  }
}
