package dev.wherry.gcp.deployer.apply;

import com.google.api.gax.rpc.UnaryCallable;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import dev.wherry.spi.blueprint.ResourceId;

/** Who may do what with the resources of one API. */
interface Policies {

  /** The property that names the resource. */
  String property();

  /** A resource's full name, by what ids say of it. */
  String resource(String part);

  /**
   * What has to be the app's for a member to be: names come to the same for different apps, and a
   * member says nothing of its own.
   */
  ResourceId subject(String part, String member);

  /** How policies are read. */
  UnaryCallable<GetIamPolicyRequest, Policy> read();

  /** How policies are written. */
  UnaryCallable<SetIamPolicyRequest, Policy> write();
}
