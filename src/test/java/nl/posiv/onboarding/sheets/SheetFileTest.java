package nl.posiv.onboarding.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody wrote is text in a file, whatever it looks like; days and numbers are what they
 * are.
 */
class SheetFileTest {

  private static final LocalDate DAY = LocalDate.parse("2027-01-04");

  @Test
  void csvQuotesWhatItMustAndSaysNothingOfWhatIsNotKnown() throws IOException {
    Sheet sheet =
        new Sheet(
            "Zaken",
            List.of("Naam", "Dag", "Uren", "Niets"),
            List.of(Sheet.Row.of("Ганна \"Аня\", Ковальчук", DAY, new BigDecimal("28.50"), null)));

    assertThat(csv(sheet))
        .isEqualTo("Naam,Dag,Uren,Niets\r\n\"Ганна \"\"Аня\"\", Ковальчук\",2027-01-04,28.50,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
  void whatLooksLikeAFormulaIsTextInBoth(String text) throws IOException {
    Sheet sheet = new Sheet("Zaken", List.of("Naam"), List.of(Sheet.Row.of(text)));

    assertThat(csv(sheet)).contains("'" + text);
    var cell = ods(sheet).getSheet(0).getRange(1, 0);
    assertThat(cell.getFormula()).isNull();
    assertThat(cell.getValue()).isInstanceOf(String.class);
  }

  @Test
  void numbersInCsvStayNumbersAlsoBelowZero() throws IOException {
    Sheet sheet =
        new Sheet("Uren", List.of("Uren"), List.of(Sheet.Row.of(new BigDecimal("-1E+1"))));

    assertThat(csv(sheet)).endsWith("\r\n-10\r\n");
  }

  @Test
  void odsKeepsDaysAndNumbers() throws IOException {
    Sheet sheet =
        new Sheet(
            "Uren",
            List.of("Naam", "Dag", "Uren", "Aantal", "Niets"),
            List.of(Sheet.Row.of("Олена", DAY, new BigDecimal("28.5"), 3, null)));

    var page = ods(sheet).getSheet(0);
    assertThat(page.getName()).isEqualTo("Uren");
    assertThat(page.getRange(0, 1).getValue()).isEqualTo("Dag");
    assertThat(page.getRange(1, 0).getValue()).isEqualTo("Олена");
    assertThat(page.getRange(1, 1).getValue()).isEqualTo(DAY);
    assertThat(page.getRange(1, 2).getValue()).isEqualTo(28.5);
    assertThat(((Number) page.getRange(1, 3).getValue()).intValue()).isEqualTo(3);
    assertThat(page.getRange(1, 4).getValue()).isNull();
  }

  @Test
  void rowHasACellForEachHeading() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sheet("Uren", List.of("Dag"), List.of(Sheet.Row.of(DAY, 1))));
  }

  private static String csv(Sheet sheet) throws IOException {
    return new String(written(sheet, SheetFile.CSV), StandardCharsets.UTF_8);
  }

  private static SpreadSheet ods(Sheet sheet) throws IOException {
    return new SpreadSheet(new ByteArrayInputStream(written(sheet, SheetFile.ODS)));
  }

  private static byte[] written(Sheet sheet, SheetFile kind) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    kind.write(sheet, file);
    return file.toByteArray();
  }
}
