package vn.vuonlen.infrastructure.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.SQLException;

/** How a service uses the database: there is one way, the kit's. */
public final class DatabaseRules {
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    /** {@code ArrayParameters} binds arrays. */
    public static final ArchRule ARRAYS =
            noClasses().should().callMethod(Connection.class, "createArrayOf", String.class, Object[].class);

    /** {@code SqlState} reads SQLSTATE codes. */
    public static final ArchRule STATES = noClasses().should().callMethod(SQLException.class, "getSQLState");

    /** JTA commits on a checked exception, and the failure of that commit hides a connection that is gone. */
    public static final ArchRule ROLLBACK = methods()
            .that()
            .areAnnotatedWith(TRANSACTIONAL)
            .and(DescribedPredicate.describe(
                    "throw SQLException", method -> method.getThrowsClause().containsType(SQLException.class)))
            .should(have(DescribedPredicate.describe("rollbackOn", DatabaseRules::rollsBack)))
            .allowEmptyShould(true);

    private DatabaseRules() {}

    private static boolean rollsBack(JavaMethod method) {
        return method.getAnnotationOfType(TRANSACTIONAL)
                .tryGetExplicitlyDeclaredProperty("rollbackOn")
                .isPresent();
    }
}
