package nl.posiv.onboarding.address;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed: an address is only what the mail library sends as it stands. */
class MailAddressPropertiesTest {

  @Property
  void theMailLibraryTakesEveryAddressStrictlyAndUnchanged(@ForAll("typed") String typed)
      throws AddressException {
    MailAddress address = MailAddress.of(typed).orElse(null);
    if (address == null) {
      return;
    }
    InternetAddress[] read = InternetAddress.parse(address.sent(), true);
    assertThat(read).hasSize(1);
    read[0].validate();
    assertThat(read[0].getAddress()).isEqualTo(address.sent());
    assertThat(read[0].getPersonal()).isNull();
    assertThat(address.sent()).matches("[!-~]+@([a-z0-9-]+\\.)+[a-z0-9-]+");
    assertThat(address.written()).isEqualTo(typed);
    assertThat(localPart(address.sent())).isEqualTo(localPart(typed));
    assertThat(MailAddress.of(address.sent()))
        .as("sent as it is sent")
        .contains(new MailAddress(address.sent(), address.sent()));
  }

  @Property
  void plainAddressesAreTaken(@ForAll("plain") String typed) {
    assertThat(MailAddress.of(typed)).contains(new MailAddress(typed, typed));
  }

  private static String localPart(String address) {
    return address.substring(0, address.lastIndexOf('@'));
  }

  /** Near to addresses, so that many of them are some. */
  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> odd =
        Arbitraries.strings()
            .withChars("ab0.-_+'\"\\;:,<>()[] \t\u00A0\u00AD\u200B\u043E\u0456\u00E9@")
            .withChars('\u0000', '\uFFFF')
            .ofMaxLength(4);
    Arbitrary<String> word =
        Arbitraries.oneOf(
            odd,
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8),
            Arbitraries.strings().withCharRange('\u0430', '\u044F').ofMinLength(1).ofMaxLength(8));
    return Combinators.combine(word, word, Arbitraries.of("", "."), word, odd)
        .as((local, domain, dot, top, end) -> local + "@" + domain + dot + top + end);
  }

  @Provide
  Arbitrary<String> plain() {
    Arbitrary<String> atom =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars("0123456789_+'-")
            .ofMinLength(1)
            .ofMaxLength(12);
    Arbitrary<String> label =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
    return Combinators.combine(atom, atom, label, label)
        .as((one, two, domain, top) -> one + "." + two + "@" + domain + "." + top);
  }
}
