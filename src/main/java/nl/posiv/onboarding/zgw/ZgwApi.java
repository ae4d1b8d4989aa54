package nl.posiv.onboarding.zgw;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.documents.OpenedDocument;
import nl.posiv.onboarding.documents.UnreadableDocumentException;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.outgoing.Outgoing;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the case system of a municipality as Zaken API 1.5 and Documenten API 1.5 describe it.
 * Before something is made it is looked for: an answer can get lost.
 */
@Component
class ZgwApi {

  private static final String OURSELVES = "posiv";

  /** The one that every system knows; nothing here has a place on a map. */
  private static final String COORDINATES = "EPSG:4326";

  private static final String CONFIDENTIAL = "zaakvertrouwelijk";

  private final Outgoing outgoing;
  private final ZgwConnections connections;
  private final ProgrammeClock clock;
  private final JsonMapper json;

  ZgwApi(Outgoing outgoing, ZgwConnections connections, ProgrammeClock clock, JsonMapper json) {
    this.clock = clock;
    this.outgoing = outgoing;
    this.connections = connections;
    this.json = json;
  }

  /**
   * What a case is there. Nothing of a person: who it is about, the people of the municipality add.
   *
   * @param standing where it stands, in Dutch
   * @param plannedEnd null while none is known
   */
  record Zaak(
      CaseReference reference, LocalDate begun, String standing, @Nullable LocalDate plannedEnd) {}

  /** Whether anything may go there now. */
  boolean isOpen() {
    return outgoing.isOpen();
  }

  /** Makes it there, or finds it if it is there already. */
  URI make(ZgwConnection to, Zaak zaak) throws ZgwException {
    Optional<URI> there = find(to, to.cases() + "/zaken", zaak.reference().value(), to.cases());
    if (there.isPresent()) {
      change(to, there.get(), zaak);
      return there.get();
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("identificatie", zaak.reference().value());
    body.put("bronorganisatie", to.rsin());
    body.put("verantwoordelijkeOrganisatie", to.rsin());
    body.put("zaaktype", to.caseType().toString());
    body.put("omschrijving", "POSIV " + zaak.reference());
    body.put("toelichting", zaak.standing());
    body.put("startdatum", zaak.begun().toString());
    body.put("einddatumGepland", text(zaak.plannedEnd()));
    body.put("vertrouwelijkheidaanduiding", CONFIDENTIAL);
    return address(send(to, to.cases() + "/zaken", "POST", body), to.cases());
  }

  /** Says what is so now. */
  void change(ZgwConnection to, URI there, Zaak zaak) throws ZgwException {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("toelichting", zaak.standing());
    body.put("einddatumGepland", text(zaak.plannedEnd()));
    send(to, there.toString(), "PATCH", body);
  }

  /**
   * Makes a document there, or finds it if it is there already.
   *
   * @param title what it is, in Dutch
   */
  URI make(ZgwConnection to, OpenedDocument document, String title) throws ZgwException {
    String all = to.documents() + "/enkelvoudiginformatieobjecten";
    Optional<URI> there = find(to, all, document.about().id().toString(), to.documents());
    if (there.isPresent()) {
      return there.get();
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("identificatie", document.about().id().toString());
    body.put("bronorganisatie", to.rsin());
    body.put("creatiedatum", document.about().addedOn().toString());
    body.put("titel", title);
    body.put("auteur", "POSIV");
    body.put("taal", "nld");
    body.put("status", "definitief");
    body.put("vertrouwelijkheidaanduiding", CONFIDENTIAL);
    body.put("informatieobjecttype", to.documentType().toString());
    body.put("formaat", document.about().type().mediaType());
    body.put("bestandsnaam", document.safeName());
    body.put("bestandsomvang", document.content().length);
    body.put("inhoud", Base64.getEncoder().encodeToString(document.content()));
    body.put("indicatieGebruiksrecht", null);
    return address(send(to, all, "POST", body), to.documents());
  }

  /** Lays a document with its case; once is enough. */
  void join(ZgwConnection to, URI zaak, URI document, String title) throws ZgwException {
    String all = to.cases() + "/zaakinformatieobjecten";
    JsonNode there =
        read(
            to,
            all
                + "?zaak="
                + encoded(zaak.toString())
                + "&informatieobject="
                + encoded(document.toString()));
    if (there.isArray() && there.isEmpty()) {
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("informatieobject", document.toString());
      body.put("zaak", zaak.toString());
      body.put("titel", title);
      send(to, all, "POST", body);
    }
  }

  private Optional<URI> find(ZgwConnection to, String all, String identification, URI within)
      throws ZgwException {
    JsonNode found =
        read(
            to,
            all + "?identificatie=" + encoded(identification) + "&bronorganisatie=" + to.rsin());
    JsonNode first = found.path("results").path(0);
    return first.isMissingNode() ? Optional.empty() : Optional.of(address(first, within));
  }

  /** Where something stands there. It must be there: what it names is asked for later. */
  private static URI address(JsonNode answer, URI within) throws ZgwException {
    String url = answer.path("url").asString("");
    if (!url.startsWith(within + "/") || url.contains("..")) {
      throw new ZgwException("url");
    }
    try {
      return URI.create(url);
    } catch (IllegalArgumentException noAddress) {
      throw new ZgwException("url");
    }
  }

  private JsonNode read(ZgwConnection to, String url) throws ZgwException {
    return answer(to, url, HttpRequest.Builder::GET);
  }

  private JsonNode send(
      ZgwConnection to, String url, String method, Map<String, @Nullable Object> body)
      throws ZgwException {
    String written = json.writeValueAsString(body);
    return answer(
        to,
        url,
        request ->
            request
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header("Content-Crs", COORDINATES)
                .method(method, BodyPublishers.ofString(written)));
  }

  private JsonNode answer(ZgwConnection to, String url, UnaryOperator<HttpRequest.Builder> request)
      throws ZgwException {
    try {
      String token = token(to);
      Outgoing.Answer answer =
          outgoing.send(
              URI.create(url),
              builder ->
                  request.apply(
                      builder
                          .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                          .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                          .header("Accept-Crs", COORDINATES)));
      if (!answer.isGood()) {
        throw new ZgwException("HTTP " + answer.status() + code(answer));
      }
      return json.readTree(answer.body());
    } catch (Outgoing.NotSentException notSent) {
      throw new ZgwException(notSent.error());
    } catch (JacksonException unreadable) {
      throw new ZgwException("JSON");
    } catch (UnreadableDocumentException noKey) {
      throw new ZgwException("key");
    } catch (RuntimeException wrong) {
      throw new ZgwException(OneByOne.error(wrong));
    }
  }

  /** The code of a refusal, of which the standard has a list; its words can hold what was sent. */
  private String code(Outgoing.Answer answer) {
    if (HttpStatus.Series.resolve(answer.status()) != HttpStatus.Series.CLIENT_ERROR) {
      return "";
    }
    try {
      JsonNode problem = json.readTree(answer.body());
      String code =
          problem
              .path("invalidParams")
              .path(0)
              .path("code")
              .asString(problem.path("code").asString(""));
      return code.matches("[a-z-]{1,40}") ? " " + code : "";
    } catch (JacksonException none) {
      return "";
    }
  }

  private String token(ZgwConnection to) throws ZgwException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .issuer(to.clientId())
                .issueTime(Date.from(clock.ofTheMachine()))
                .claim("client_id", to.clientId())
                .claim("user_id", OURSELVES)
                .claim("user_representation", "POSIV")
                .build());
    try {
      token.sign(new MACSigner(connections.secretOf(to)));
    } catch (JOSEException e) {
      throw new ZgwException("secret");
    }
    return token.serialize();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
