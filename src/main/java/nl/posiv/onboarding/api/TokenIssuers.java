package nl.posiv.onboarding.api;

import java.util.List;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Whose tokens open the door. Nothing is asked of any other, whatever a token says. */
public interface TokenIssuers {

  /** Their identifiers, as tokens name them. */
  List<String> all();

  /**
   * Reads tokens of one of them, and checks who signed them.
   *
   * @param audience for whom a token must be
   */
  JwtDecoder decoder(String issuer, String audience);
}
