package nl.posiv.onboarding.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that were seen to go to a stranger, or never to arrive. */
class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u043Elena@example.org",
        // A label of a domain has at most 63 letters (RFC 1035, 2.3.4).
        "a@xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.org",
        "olena@ex\u0430mple.org",
        "jos\u00E9@example.org",
        "a;b@example.org",
        "a,b@example.org",
        "o\"x@example.org",
        "b@exam_ple.org",
        "mailto:b@example.org",
        "b@example.org\u00A0",
        " b@example.org",
        "b@example.org.",
        "b@.example.org",
        "b@example..org",
        "b@-example.org",
        "b@example.123",
        "b@example.org>",
        "<b@example.org>",
        "B <b@example.org>",
        "b@example.org (B)",
        "b(B)@example.org",
        "friends:b@example.org;",
        "b@example.org\r\nBcc:c@example.org",
        "b@[127.0.0.1]",
        "b@localhost",
        "b@exa\u00ADmple.org",
        "b@exa\u200Dmple.org",
        "b@\u0000example.org",
        ".b@example.org",
        "b..c@example.org",
        "b.@example.org",
        "b@c@example.org",
        "@example.org",
        "b@",
        "b",
        ""
      })
  void whatTheSenderCannotSendIsNoAddress(String typed) {
    assertThat(MailAddress.of(typed)).isEmpty();
    assertThatThrownBy(() -> MailAddress.toSend(typed))
        .isInstanceOf(AddressException.class)
        .hasMessageNotContaining("example");
  }

  @Test
  void aDomainIsSentInPunycodeAndReadAsTyped() throws AddressException {
    assertThat(MailAddress.of("rada@миколаїв.укр"))
        .contains(new MailAddress("rada@миколаїв.укр", "rada@xn--80aeqifdq6r.xn--j1amh"));
    assertThat(MailAddress.toSend("rada@миколаїв.укр").getAddress())
        .isEqualTo("rada@xn--80aeqifdq6r.xn--j1amh");
  }

  @Test
  void whatWasSentIsReadAsItWasTyped() {
    for (String typed : List.of("rada@миколаїв.укр", "olena@пошта.укр", "b@example.org")) {
      assertThat(MailAddress.asRead(MailAddress.of(typed).orElseThrow().sent())).isEqualTo(typed);
    }
    assertThat(MailAddress.asRead("no address")).isEqualTo("no address");
    assertThat(MailAddress.asRead("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "olena.testenko+posiv@mail.example.org",
        "o'brien@example.org",
        "O_T-1@EXAMPLE.org",
        "x@xn--j1amh.xn--j1amh"
      })
  void whatPeopleHaveIsAnAddress(String typed) {
    assertThat(MailAddress.of(typed)).isPresent();
  }
}
