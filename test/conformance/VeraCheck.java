// Takes profile names (ua1, 2a) and PDF files; prints one line per file and profile: verdict, file, profile, how many
// rules there are and how many checks were made, then the rules that failed. Exit code 0: all conform, 1: some do not, 2: a file could not be read.
//
// The veraPDF classes come inside @opendataloader/pdf, whose jar lacks the JAXB runtime that veraPDF's own profile
// reader needs; so the profiles, which are XML files inside the same jar, are read here with the JDK's DOM parser.

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public final class VeraCheck {
  private static final Map<String, String> PROFILE_FILES = Map.of("ua1", "PDFUA-1", "2a", "PDFA-2A", "3a", "PDFA-3A");

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    int exitCode = 0;
    for (String name : arguments[0].split(",")) {
      PDFAFlavour flavour = PDFAFlavour.fromString(name);
      ValidationProfile profile = readProfile(name, flavour);
      for (int i = 1; i < arguments.length; i++) {
        int verdict = check(out, arguments[i], name, flavour, profile);
        exitCode = Math.max(exitCode, verdict);
      }
    }
    System.exit(exitCode);
  }

  private static int check(
      PrintStream out, String file, String name, PDFAFlavour flavour, ValidationProfile profile) {
    boolean conforms = true;
    int checks = 0;
    StringBuilder report = new StringBuilder();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(profile, 5, false, true, false)) {
      List<ValidationResult> results = validator.validateAll(parser);
      if (results.isEmpty()) {
        throw new IOException("nothing was validated");
      }
      for (ValidationResult result : results) {
        conforms &= result.isCompliant() && result.getTotalAssertions() > 0;
        checks += result.getTotalAssertions();
        describeFailures(result).forEach((rule, text) -> report.append("\t").append(rule).append(" ").append(text));
      }
    } catch (Exception error) {
      out.println("unreadable\t" + file + "\t" + name + "\t0\t0\t" + oneLine(error.toString()));
      return 2;
    }
    String counts = "\t" + profile.getRules().size() + "\t" + checks;
    out.println((conforms ? "conforms" : "fails") + "\t" + file + "\t" + name + counts + report);
    return conforms ? 0 : 1;
  }

  /** First failure of each rule, with its place. */
  private static Map<String, String> describeFailures(ValidationResult result) {
    Map<String, String> failures = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) {
        continue;
      }
      RuleId rule = assertion.getRuleId();
      String message = assertion.getErrorMessage() == null ? assertion.getMessage() : assertion.getErrorMessage();
      failures.putIfAbsent(
          rule.getClause() + "-" + rule.getTestNumber(),
          oneLine(message + " at " + assertion.getLocation().getContext()));
    }
    return failures;
  }

  private static ValidationProfile readProfile(String name, PDFAFlavour flavour) throws Exception {
    String path = "/org/verapdf/pdfa/validation/" + PROFILE_FILES.get(name) + ".xml";
    try (InputStream in = PDFAValidator.class.getResourceAsStream(path)) {
      Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      Set<Rule> rules = new HashSet<>();
      for (Element rule : elements(root, "rule")) {
        rules.add(readRule(rule));
      }
      Set<Variable> variables = new HashSet<>();
      for (Element variable : elements(root, "variable")) {
        variables.add(
            Profiles.variableFromValues(
                variable.getAttribute("name"),
                variable.getAttribute("object"),
                textOf(variable, "defaultValue"),
                textOf(variable, "value")));
      }
      return Profiles.profileFromValues(
          flavour, Profiles.profileDetailsFromValues(name, "", "", new Date(0)), "", rules, variables);
    }
  }

  private static Rule readRule(Element rule) {
    Element id = elements(rule, "id").get(0);
    Element error = elements(rule, "error").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : elements(error, "argument")) {
      String name = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), name, null));
    }
    RuleId ruleId =
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber")));
    Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    return Profiles.ruleFromValues(
        ruleId,
        rule.getAttribute("object"),
        deferred,
        rule.getAttribute("tags"),
        textOf(rule, "description"),
        textOf(rule, "test"),
        Profiles.errorFromValues(textOf(error, "message"), arguments),
        new ArrayList<>());
  }

  private static List<Element> elements(Element parent, String tag) {
    NodeList nodes = parent.getElementsByTagName(tag);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static String textOf(Element parent, String tag) {
    List<Element> found = elements(parent, tag);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
