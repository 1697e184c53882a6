using Mooc.Web.Data;
using Mooc.Web.Xapi.Forwarding;

namespace Mooc.Web.Account;

/// <summary>A learner's choice, store by store, whether what they type is handed on. Without it nothing is.</summary>
public sealed class WordsHandedOn(MoocDb db, Consents consents, ForwardOptions options)
{
    /// <summary>Which text was agreed to; a changed one gets the next number.</summary>
    private const string Text = "words-handed-on-1";

    /// <param name="agreed">What the person has agreed to.</param>
    /// <returns>The stores that this site hands statements on to.</returns>
    public IReadOnlyList<Choice> In(IEnumerable<Consent> agreed) =>
        [.. options.Targets.Select(target => (Matter: AgreedWords.MatterOf(target), target.Address.Authority))
            .Select(store => new Choice(store.Matter, store.Authority, agreed.FirstOrDefault(consent => consent.Matter == store.Matter && consent.WithdrawnAt is null)?.GivenAt))];

    /// <summary>Agrees, from now on; false where there is no such store.</summary>
    public async Task<bool> AgreeAsync(Guid person, string matter, CancellationToken ct)
    {
        if (In(await consents.OfAsync(person, ct)).FirstOrDefault(choice => choice.Matter == matter) is not { } choice) return false;
        if (choice.Since is not null) return true;

        consents.Give(person, matter, choice.Store, Text);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>A store, by its name on the network.</summary>
    /// <param name="Matter">As a consent names it.</param>
    /// <param name="Store">Who would get the words.</param>
    /// <param name="Since">Since when the learner agrees; null: they do not.</param>
    public sealed record Choice(string Matter, string Store, DateTime? Since);
}
