package dev.wherry.aws.deployer.compile;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.HttpSettings;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.util.List;

/** The app's own domain in front of the HTTP API. */
final class HttpDomain {

  private HttpDomain() {}

  static List<NativeResource> of(HttpSettings.Domain domain, Scope scope) {
    if (domain.certificate().isEmpty()) {
      return List.of();
    }
    Value configuration =
        Value.Fields.NONE
            .with("CertificateArn", Value.text(domain.certificate().get()))
            .with("EndpointType", Value.text("REGIONAL"))
            .with("SecurityPolicy", Value.text("TLS_1_2"));
    Value.Fields name =
        Value.Fields.NONE
            .with("DomainName", Value.text(domain.name()))
            .with("DomainNameConfigurations", Value.items(configuration))
            .with("Tags", Native.tagMap(scope.tags()));
    Value.Fields mapping =
        Value.Fields.NONE
            .with("ApiId", Native.ref(Ids.API))
            .with("DomainName", Native.ref(Ids.DOMAIN))
            .with("Stage", Native.ref(Ids.STAGE));
    SourceLocation place = domain.origin().location();
    return List.of(
        NativeResource.of(Ids.DOMAIN, "domain " + domain.name(), name, place),
        NativeResource.of(Ids.MAPPING, "domain " + domain.name(), mapping, place));
  }
}
