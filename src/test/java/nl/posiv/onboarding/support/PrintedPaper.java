package nl.posiv.onboarding.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A PDF of ours, as whoever reads it or has it read out finds it. */
public record PrintedPaper(
    String text,
    String title,
    String language,
    boolean isTagged,
    List<String> sections,
    List<String> fonts,
    List<String> faults) {

  /** Reads a PDF. */
  public static PrintedPaper of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PrintedPaper(
          new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
          document.getDocumentInformation().getTitle(),
          document.getDocumentCatalog().getLanguage(),
          document.getDocumentCatalog().getMarkInfo().isMarked()
              && document.getDocumentCatalog().getStructureTreeRoot() != null,
          bookmarks(document),
          fonts(document),
          faultsOf(pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> bookmarks(PDDocument document) {
    List<String> names = new ArrayList<>();
    if (document.getDocumentCatalog().getDocumentOutline() != null) {
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        names.add(item.getTitle());
      }
    }
    return names;
  }

  private static List<String> fonts(PDDocument document) throws IOException {
    List<String> names = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        names.add(page.getResources().getFont(name).getName());
      }
    }
    return names;
  }

  /** What PDF/UA-1 asks and the file does not do; veraPDF finds what a machine can find. */
  private static List<String> faultsOf(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
          .distinct()
          .toList();
    } catch (IOException | VeraPDFException e) {
      throw new IllegalStateException(e);
    }
  }
}
