package dev.wherry.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.wherry.function.Principal;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;

/** Checks tokens with the JOSE library: signature, issuer, audience and times. */
final class TokenVerifier {

  /** How far this machine's clock and the issuer's may be apart. */
  private static final int CLOCK_SKEW_SECONDS = 30;

  private static final int TIMEOUT_MILLIS = 3000;
  private static final int LONGEST_KEY_SET = 512 * 1024;
  private static final long CACHE_MILLIS = 5 * 60_000;

  /** An unknown key makes the set be fetched anew, but not more often than this. */
  private static final long REFRESH_MILLIS = 10_000;

  private final DefaultJWTProcessor<SecurityContext> processor;

  private TokenVerifier(DefaultJWTProcessor<SecurityContext> processor) {
    this.processor = processor;
  }

  static TokenVerifier of(TokenSettings settings) throws IOException {
    ResourceRetriever retriever =
        new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LONGEST_KEY_SET);
    URL keySet =
        settings.keys().isPresent()
            ? new URL(settings.keys().get())
            : OpenIdConfiguration.keySet(settings.issuer(), retriever);
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.<SecurityContext>create(keySet, retriever)
            .cache(CACHE_MILLIS, TIMEOUT_MILLIS)
            .refreshAheadCache(false)
            .rateLimited(REFRESH_MILLIS)
            .build();
    return new TokenVerifier(processor(settings, keys));
  }

  private static DefaultJWTProcessor<SecurityContext> processor(
      TokenSettings settings, JWKSource<SecurityContext> keys) {
    Set<JWSAlgorithm> asymmetric = new HashSet<>(JWSAlgorithm.Family.RSA);
    asymmetric.addAll(JWSAlgorithm.Family.EC);
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            settings.audience().isEmpty() ? null : Set.copyOf(settings.audience()),
            new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
            Set.of("exp"),
            null);
    claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(asymmetric, keys));
    processor.setJWTClaimsSetVerifier(claims);
    return processor;
  }

  /**
   * Who the token speaks for.
   *
   * @throws IOException when the keys cannot be fetched
   */
  Principal verify(String token) throws TokenRefusedException, IOException {
    try {
      return TokenClaims.principal(processor.process(token, null));
    } catch (ParseException | BadJOSEException refused) {
      throw new TokenRefusedException("the token is refused: " + refused.getMessage());
    } catch (RateLimitReachedException unknownKey) {
      throw new TokenRefusedException("the token is refused: its key is not known");
    } catch (JWKSetUnavailableException unavailable) {
      throw new IOException(unavailable.getMessage(), unavailable);
    } catch (JOSEException failure) {
      throw new TokenRefusedException("the token cannot be checked: " + failure.getMessage());
    }
  }
}
