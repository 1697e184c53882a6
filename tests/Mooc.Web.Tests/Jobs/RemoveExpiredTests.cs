using Microsoft.EntityFrameworkCore;
using Mooc.Web.Jobs;
using Mooc.Web.Tests.Mail;

namespace Mooc.Web.Tests.Jobs;

public sealed class RemoveExpiredTests
{
    [Fact]
    public async Task A_mail_is_forgotten_after_thirty_days_and_not_before()
    {
        using var site = new MoocSite();
        await site.SweepAsync<RemoveExpired>();
        await Letters.ToSomebodyAsync(site, "old");
        await PassAsync(site, TimeSpan.FromDays(2));
        await Letters.ToSomebodyAsync(site, "young");

        await PassAsync(site, TimeSpan.FromDays(29));

        var left = await site.WithDbAsync(db => db.OutgoingMails.Select(mail => mail.Reason).ToListAsync());
        Assert.Equal(["young"], left);
    }

    [Fact]
    public async Task A_session_that_is_over_is_deleted_and_a_living_one_is_not()
    {
        using var site = new MoocSite();
        await site.SweepAsync<RemoveExpired>();
        await site.LearnerAsync("Anna");
        await PassAsync(site, TimeSpan.FromDays(2));
        await site.LearnerAsync("Ben");

        await PassAsync(site, TimeSpan.FromDays(13));

        var left = await site.WithDbAsync(db => db.Sessions.Select(session => session.PersonId).ToListAsync());
        Assert.Equal([await site.IdOfAsync("Ben")], left);
    }

    [Fact]
    public async Task A_clock_that_jumps_a_year_and_back_deletes_nothing()
    {
        using var site = new MoocSite();
        await site.SweepAsync<RemoveExpired>();
        await Letters.ToSomebodyAsync(site, "kept");

        site.Clock.Advance(TimeSpan.FromDays(365));
        await site.SweepAsync<RemoveExpired>();
        site.Clock.Advance(TimeSpan.FromDays(-365));
        await site.SweepAsync<RemoveExpired>();

        Assert.Equal(1, await site.WithDbAsync(db => db.OutgoingMails.CountAsync()));
    }

    /// <summary>Days go by, with the sweep as often as the engine runs it.</summary>
    private static async Task PassAsync(MoocSite site, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += RemoveExpired.Every)
        {
            site.Clock.Advance(RemoveExpired.Every);
            await site.SweepAsync<RemoveExpired>();
        }
    }
}
