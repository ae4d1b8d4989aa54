package nl.posiv.onboarding.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A table of ours as the file of a case shows it: which columns, and in whose words. What somebody
 * answered in a form stands under the question as it was asked; everything else under a text of its
 * own. The title of a row is {@code file.table}, or another {@code file} text.
 */
public final class Kept {

  private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

  private final String table;
  private final List<Column> columns = new ArrayList<>();
  private @Nullable String by;
  private @Nullable String on;
  private String title;
  private String whose = "case_reference = :reference";
  private String order = "id";
  private @Nullable Role bounded;
  private String bound = "true";
  private @Nullable Role kept;
  private Set<String> hidden = Set.of();
  private String key = "id";
  private String instead = "";

  private Kept(String table) {
    this.table = table;
    this.title = table;
  }

  /** How what stands in a column is written. */
  enum As {
    /** The answer to a question of a form. */
    ANSWER,
    /** Something of ours, whose label and values are {@code file.table.column} and below. */
    OWN,
    /** User ids: the names of these people. */
    PEOPLE,
    /** Ids of reference values: themes, languages. */
    REFERENCE
  }

  /**
   * A column.
   *
   * @param words the form and the question, or what the reference values are; otherwise empty
   * @param question key of the question; otherwise empty
   * @param form that asks it; otherwise empty
   */
  record Column(String name, As as, String words, String question, String form) {}

  /** The rows of a table about a case. */
  public static Kept in(String table) {
    return new Kept(table);
  }

  /** The column with the user id of who recorded it. */
  public Kept by(String column) {
    this.by = column;
    return this;
  }

  /** The column with the day or the moment at which it was recorded, or the day on which it was. */
  public Kept on(String column) {
    this.on = column;
    return this;
  }

  /** Answers to questions of a form, which are called like the columns. */
  public Kept asked(String form, String... names) {
    for (String name : names) {
      String question = UNDERSCORE.matcher(name).replaceAll(it -> it.group(1).toUpperCase());
      askedAs(form, name, question);
    }
    return this;
  }

  /** The answer to a question of a form that is called otherwise. */
  public Kept askedAs(String form, String name, String question) {
    columns.add(new Column(name, As.ANSWER, form, question, form));
    return this;
  }

  /** Columns with texts of their own. */
  public Kept told(String... names) {
    return add(As.OWN, "", names);
  }

  /** Columns with user ids. */
  public Kept people(String... names) {
    return add(As.PEOPLE, "", names);
  }

  /** Columns with ids of reference values, whose texts are {@code kind.id}. */
  public Kept reference(String kind, String... names) {
    return add(As.REFERENCE, kind, names);
  }

  /** The same, answered in a form whose questions are called like the columns. */
  public Kept referenceAsked(String form, String kind, String... names) {
    for (String name : names) {
      columns.add(new Column(name, As.REFERENCE, kind, name, form));
    }
    return this;
  }

  /** What is told of a column instead of what stands in it, as an expression of SQL. */
  public Kept toldAs(String column, String expression) {
    this.instead = ", " + expression + " as " + column;
    return this;
  }

  /** What its rows are called, where another text than that of the table says it. */
  public Kept titled(String text) {
    this.title = text;
    return this;
  }

  /** Which rows are the case's, where they do not say so themselves. */
  public Kept whose(String condition) {
    this.whose = condition;
    return this;
  }

  /** Which of them somebody reads who is nothing but this in the case. */
  public Kept onlyWhen(Role role, String condition) {
    this.bounded = role;
    this.bound = condition;
    return this;
  }

  /** Columns that somebody does not read who is nothing but this in the case. */
  public Kept keptFrom(Role role, String... names) {
    this.kept = role;
    this.hidden = Set.of(names);
    return this;
  }

  /** The columns by which rows are put in order, where they have no number. */
  public Kept orderedBy(String names) {
    this.order = names;
    return this;
  }

  /** The column that tells a row from the others, where it is not called {@code id}. */
  public Kept keyedBy(String column) {
    this.key = column;
    return this;
  }

  private Kept add(As as, String words, String... names) {
    for (String name : names) {
      columns.add(new Column(name, as, words, "", ""));
    }
    return this;
  }

  /** The table. */
  public String table() {
    return table;
  }

  /** The text that says what its rows are. */
  String title() {
    return title;
  }

  /** All columns that it shows. */
  public Set<String> shown() {
    Set<String> shown = new TreeSet<>(columns.stream().map(Column::name).toList());
    if (by != null) {
      shown.add(by);
    }
    if (on != null) {
      shown.add(on);
    }
    return shown;
  }

  List<Column> columns() {
    return columns;
  }

  /** The columns that somebody reads who is this in the case. */
  List<Column> columnsFor(Set<Role> parts) {
    return kept != null && parts.equals(Set.of(kept))
        ? columns.stream().filter(column -> !hidden.contains(column.name())).toList()
        : columns;
  }

  @Nullable String by() {
    return by;
  }

  @Nullable String on() {
    return on;
  }

  /** The form whose answers it keeps; null where it keeps none. */
  @Nullable String form() {
    return columns.stream()
        .map(Column::form)
        .filter(form -> !form.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The columns with answers to a form. */
  List<Column> answersTo(String form) {
    return columns.stream().filter(column -> column.form().equals(form)).toList();
  }

  String key() {
    return key;
  }

  String queryOfOne() {
    return "select * from posiv."
        + table
        + " where ("
        + whose
        + ") and "
        + key
        + "::text = :id for update";
  }

  String query(Set<Role> parts) {
    boolean bounds = bounded != null && parts.equals(Set.of(bounded));
    return "select "
        + table
        + ".*"
        + instead
        + " from posiv."
        + table
        + " where ("
        + whose
        + ") and "
        + (bounds ? bound : "true")
        + " order by "
        + order;
  }
}
