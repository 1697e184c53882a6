using Mooc.Web.Mail;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>Tells a person by mail, in the same save, that a key to their account was changed: whoever did it, they should know.</summary>
public sealed class SignInNotice(Post post, SiteAddress address)
{
    /// <summary>What happened, as a key of the texts.</summary>
    public void Add(Person person, string whatHappened) => post.Add(new Letter(
        person.Id, person.Email!, person.Language ?? SiteLanguages.Current, $"sign-in-notice:{Guid.CreateVersion7()}", "{0}: a key to your account was changed",
        new("Hello {0},", person.Name),
        new(whatHappened),
        new("If it was not you, set a new password at once: {0}", address.Of("account/reset"))));
}
