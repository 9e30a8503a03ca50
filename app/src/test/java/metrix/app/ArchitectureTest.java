package metrix.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.util.stream.Stream;
import metrix.marketing.AccessToken;
import metrix.marketing.MarketingWrites;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The house: which module may use which, and what only one place may do.
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/testkit"))
          .importPackages("metrix");

  @TestFactory
  Stream<DynamicTest> theHouseStandsAsItIsDrawn() {
    return Stream.of(
            only("metrix.model..").because("the domain knows nobody"),
            only("metrix.rules..", "metrix.model..")
                .because("rules are pure functions of the domain"),
            only("metrix.marketing..", "metrix.model..")
                .because("the door to Meta knows the domain and no use case"),
            only("metrix.core..", "metrix.model..", "metrix.rules..", "metrix.marketing")
                .because("use cases see the port to Meta, never how it is carried out"),
            only("metrix.storage..", "metrix.core..", "metrix.model..", "metrix.marketing")
                .because("storage carries out the ports of the core"),
            only(
                    "metrix.server..",
                    "metrix.core..",
                    "metrix.model..",
                    "metrix.rules..",
                    "metrix.marketing")
                .because("a door knows the core, not the other door and not the disk"),
            only(
                    "metrix.cli..",
                    "metrix.core..",
                    "metrix.model..",
                    "metrix.rules..",
                    "metrix.marketing")
                .because("a door knows the core, not the other door and not the disk"),
            only("metrix.simulator..")
                .because("one misreading of Meta must not pass on both sides of the wire"),
            slices()
                .matching("metrix.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood all at once"),
            onlyMetaDoorSpeaksHttp(),
            noClasses()
                .should()
                .dependOnClassesThat(
                    type(HttpURLConnection.class)
                        .or(type(URLConnection.class))
                        .or(type(Socket.class)))
                .orShould()
                .callMethodWhere(
                    DescribedPredicate.describe(
                        "a URL is opened",
                        (JavaAccess<?> call) ->
                            call.getTargetOwner().isEquivalentTo(URL.class)
                                && call.getName().startsWith("open")))
                .because("HttpURLConnection sends a POST twice when the connection dies"),
            noClasses()
                .that(resideOutside("metrix.core.run", "metrix.marketing.."))
                .should()
                .callMethodWhere(
                    DescribedPredicate.<JavaAccess<?>>and(
                        DescribedPredicate.describe(
                            "something is written to Meta",
                            call -> call.getTargetOwner().isAssignableTo(MarketingWrites.class)),
                        DescribedPredicate.describe(
                            "by send or validate",
                            call ->
                                call.getName().equals("send")
                                    || call.getName().equals("validate"))))
                .because("the runner alone journals first and knows unknown outcomes"),
            noClasses()
                .that(resideOutside("metrix.marketing..", "metrix.app.log"))
                .should()
                .callMethodWhere(
                    DescribedPredicate.describe(
                        "the token is revealed",
                        (JavaAccess<?> call) ->
                            call.getTargetOwner().isEquivalentTo(AccessToken.class)
                                && call.getName().equals("reveal")))
                .because("the token is read where it is sent, and where it is cut out of the log"),
            noClasses()
                .that()
                .resideInAPackage("metrix.storage..")
                .should()
                .dependOnClassesThat(type(AccessToken.class))
                .allowEmptyShould(true)
                .because("a token never comes near the disk"),
            noClasses()
                .that()
                .resideInAnyPackage("metrix.model..", "metrix.rules..", "metrix.core..")
                .should()
                .dependOnClassesThat(
                    type(Files.class)
                        .or(type(java.io.File.class))
                        .or(resideInAnyPackage("java.sql..", "tools.jackson..", "java.net.http..")))
                .because("the core does no I/O but through its ports, and knows no wire form"),
            noClasses()
                .that(resideOutside("metrix.app..", "metrix.cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("only the command line speaks to the terminal; everything else logs"),
            classes()
                .that()
                .resideInAPackage("metrix..")
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl)$")
                .because("such a name says nothing about what a class is for"))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
  }

  private static ArchRule onlyMetaDoorSpeaksHttp() {
    return noClasses()
        .that(resideOutside("metrix.marketing.http"))
        .should()
        .dependOnClassesThat(resideInAPackage("java.net.http.."))
        .because("one place sends bytes off this computer, and it has an allow-list of hosts");
  }

  /// A module may use itself, what it is allowed to, and everything that is not ours.
  private static ArchRule only(String module, String... allowed) {
    String[] known = Stream.concat(Stream.of(module), Stream.of(allowed)).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            resideInAPackage("metrix..").and(DescribedPredicate.not(resideInAnyPackage(known))))
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages));
  }
}
