package dev.wherry.function;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the members of a sealed type apart in JSON.
 *
 * <p>On a member, {@link #value()} is what the discriminator says: {@code @Kind("card") record
 * Card(…) implements Payment}. On the sealed type itself, {@link #property()} names the
 * discriminator, {@code kind} unless said otherwise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {

  /** On a member: the discriminator's value; the simple class name where it is not given. */
  String value() default "";

  /** On the sealed type: the discriminator's name. */
  String property() default "kind";
}
