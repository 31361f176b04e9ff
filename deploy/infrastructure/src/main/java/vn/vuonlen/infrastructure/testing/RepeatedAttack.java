package vn.vuonlen.infrastructure.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test class of races, whose outcome depends on luck: once in the test suite, 50 times in an attack at full size. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(RepeatedAttack.Rounds.class)
public @interface RepeatedAttack {

    final class Rounds implements ClassTemplateInvocationContextProvider {
        private static final ClassTemplateInvocationContext ROUND = new ClassTemplateInvocationContext() {};

        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
            return Collections.nCopies(AttackSize.of(1, 50), ROUND).stream();
        }
    }
}
