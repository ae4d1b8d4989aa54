package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedId;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.signing.ProofRefusedException;
import nl.posiv.onboarding.signing.Signatures;
import nl.posiv.onboarding.signing.Signed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where HR confirms that a scanned contract shows both signatures. */
@Controller
@RequestMapping("/signatures/{reference}")
class SignaturesPage {

  private static final Set<String> RESULTS = Set.of("confirmed", "withdrawn");

  private final CasesOfHr cases;
  private final Viewers viewers;
  private final Signatures signatures;
  private final People people;
  private final Texts texts;

  SignaturesPage(
      CasesOfHr cases, Viewers viewers, Signatures signatures, People people, Texts texts) {
    this.cases = cases;
    this.viewers = viewers;
    this.signatures = signatures;
    this.people = people;
    this.texts = texts;
  }

  /**
   * What was signed. The template reads these, so they are public.
   *
   * @param proof id of what proves it; null while nothing does
   * @param proven in words; empty while nothing does
   */
  public record Line(
      long id, String about, @Nullable Long proof, List<String> proven, @Nullable String file) {}

  /** A file to choose. */
  public record File(String id, String name) {}

  @GetMapping
  String page(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseTable.Row> row = cases.find(viewer, reference);
    if (row.isEmpty()) {
      return notYours(response);
    }
    if (RESULTS.contains(result)) {
      model.addAttribute("result", texts.get(viewer.language(), "signatures.result." + result));
    }
    return filled(viewer, row.get(), "", Map.of(), model);
  }

  @PostMapping("/proof")
  String confirm(
      @PathVariable String reference,
      @RequestParam(defaultValue = "0") long signed,
      @RequestParam(defaultValue = "") String file,
      @RequestParam(defaultValue = "") String signatory,
      @RequestParam(defaultValue = "false") boolean compared,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseTable.Row> row = cases.find(viewer, reference);
    if (row.isEmpty()) {
      return notYours(response);
    }
    CaseReference of = row.get().reference();
    try {
      signatures.confirm(
          of,
          signed,
          TypedId.read(file).orElse(null),
          signatory,
          compared,
          reader(viewer, row.get()));
      return "redirect:/signatures/" + of + "?result=confirmed";
    } catch (ProofRefusedException refused) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return filled(
          viewer,
          row.get(),
          refused.field(),
          Map.of("signed", Long.toString(signed), "file", file, "signatory", signatory),
          model);
    }
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @PathVariable String reference,
      @RequestParam(defaultValue = "0") long proof,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseTable.Row> row = cases.find(viewer, reference);
    if (row.isEmpty()) {
      return notYours(response);
    }
    CaseReference of = row.get().reference();
    try {
      signatures.withdraw(of, proof, reason, viewer.userId());
      return "redirect:/signatures/" + of + "?result=withdrawn";
    } catch (ProofRefusedException refused) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return filled(
          viewer,
          row.get(),
          refused.field(),
          Map.of("line", lineOf(of, proof, viewer, row.get()), "reason", reason),
          model);
    }
  }

  private String filled(
      Viewer viewer, CaseTable.Row row, String wrong, Map<String, String> typed, Model model) {
    PageTexts t = new PageTexts(texts, viewer.language());
    CaseReader reader = reader(viewer, row);
    model.addAttribute("t", t);
    model.addAttribute("reference", row.reference().value());
    model.addAttribute("wrong", wrong);
    String section = typed.getOrDefault("signed", typed.getOrDefault("line", ""));
    model.addAttribute(
        "refusedAt",
        wrong.equals("meanwhile") || section.isEmpty() ? "main" : wrong + "-" + section);
    model.addAttribute(
        "refusal",
        wrong.isEmpty()
            ? ""
            : t.of(
                TypedText.sentence(typed.getOrDefault(wrong, ""), "signatures.refused." + wrong)));
    model.addAttribute("typed", typed);
    model.addAttribute(
        "lines",
        signatures.of(row.reference(), reader).stream().map(it -> line(it, row, t)).toList());
    model.addAttribute(
        "files",
        signatures.files(row.reference(), reader).stream()
            .map(
                it ->
                    new File(
                        it.id().toString(),
                        t.of(
                            "signatures.file.of",
                            t.date(it.addedOn()),
                            people.nameOf(it.addedBy()))))
            .toList());
    return "pages/signatures";
  }

  private Line line(Signed signed, CaseTable.Row row, PageTexts t) {
    String about =
        t.of(
            "signatures.signed",
            t.date(signed.byOfficialOn()),
            t.date(signed.byMunicipalityOn()),
            t.date(signed.firstDay()));
    Signed.Proof proof = signed.proof();
    return proof == null
        ? new Line(signed.id(), about, null, List.of(), null)
        : new Line(
            signed.id(),
            about,
            proof.id(),
            List.of(
                t.of(
                    "signatures.proven." + proof.method(),
                    proof.signatory(),
                    people.nameOf(proof.confirmedBy()),
                    t.date(proof.confirmedOn())),
                t.of("signatures.state." + proof.state().name().toLowerCase(Locale.ROOT)),
                t.of("signatures.digest", proof.digest())),
            proof.state() == Signed.State.GONE
                ? null
                : "/cases/" + row.reference() + "/documents/" + proof.document());
  }

  /** Below which heading a proof stands; empty if it is there no more. */
  private String lineOf(CaseReference of, long proof, Viewer viewer, CaseTable.Row row) {
    return signatures.of(of, reader(viewer, row)).stream()
        .filter(signed -> signed.proof() != null && signed.proof().id() == proof)
        .map(signed -> Long.toString(signed.id()))
        .findFirst()
        .orElse("");
  }

  private static CaseReader reader(Viewer viewer, CaseTable.Row row) {
    return new CaseReader(viewer.userId(), viewer.language(), Set.of(Role.HR), row.municipality());
  }

  private static String notYours(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "pages/not-yours";
  }
}
