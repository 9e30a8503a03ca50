package metrix.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("metrix.simulator");

  @Test
  void sharesNothingWithTheProgramThatItTests() {
    DescribedPredicate<JavaClass> ours =
        DescribedPredicate.describe(
            "classes of other Metrix modules",
            type ->
                type.getPackageName().startsWith("metrix.")
                    && !type.getPackageName().startsWith("metrix.simulator"));
    noClasses()
        .should()
        .dependOnClassesThat(ours)
        .because("one misreading of Meta's API would otherwise pass on both sides")
        .check(CLASSES);
  }

  @Test
  void hasNoCirclesBetweenPackages() {
    slices()
        .matching("metrix.simulator.(**)")
        .should()
        .beFreeOfCycles()
        .because("the world, the protocol and the edges must be understood one at a time")
        .check(CLASSES);
  }

  @Test
  void keepsTheWebServerAtTheDoor() {
    noClasses()
        .that()
        .resideInAnyPackage("metrix.simulator.*..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .because("answers are made from calls, not from HTTP requests")
        .check(CLASSES);
  }
}
