using Microsoft.Extensions.Options;
using Mooc.Xapi;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>Stops the start with one sentence that names the setting.</summary>
internal sealed class ForwardOptionsCheck : IValidateOptions<ForwardOptions>
{
    public ValidateOptionsResult Validate(string? name, ForwardOptions options)
    {
        string[] faults = [.. options.Targets.SelectMany((target, place) => FaultsOf(target).Select(fault => $"Mooc:Forward:{place}:{fault}")), .. Twice(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(ForwardTarget target)
    {
        if (!Uri.TryCreate(target.Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.Query.Length > 0 || address.UserInfo.Length > 0)
            yield return $"Endpoint must be an absolute https address such as https://lrs.example.org/xapi, not '{target.Endpoint}'.";
        else if (address.Scheme != "https" && !target.AllowPrivate)
            yield return "Endpoint must be an https address: key and secret would travel in the open. Only with AllowPrivate it may be http.";
        if (target.Key.Length == 0) yield return "Key is missing.";
        if (target.Secret.Length == 0) yield return "Secret is missing.";
        if (!VersionHeader.TryNegotiate(target.Version, out _)) yield return $"Version must be 1.0.3 or 2.0.0, not '{target.Version}'.";
    }

    private static IEnumerable<string> Twice(ForwardOptions options) =>
        options.Targets.GroupBy(target => target.Endpoint).Where(same => same.Count() > 1).Select(same => $"Mooc:Forward names {same.Key} twice.");
}
