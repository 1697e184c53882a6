using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Account;

public sealed class OverviewTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_person_changes_their_name()
    {
        var anna = await _site.LearnerAsync("Anna");

        await anna.OpenAsync("/account");
        await anna.PressAsync("Save the name", ("Name", "Anna Schmidt"));

        Assert.Contains("Anna Schmidt", anna.Page.QuerySelector("header")!.TextContent);
    }

    [Fact]
    public async Task A_chosen_language_is_spoken_from_then_on_and_written_down()
    {
        var anna = await _site.LearnerAsync("Anna");

        await anna.OpenAsync("/en/account");
        await anna.PressAsync("Save the language", ("language", "de"));

        Assert.Equal("de", anna.Page.DocumentElement.GetAttribute("lang"));
        var verbs = await _site.WithDbAsync(db => db.StoredStatements.Select(statement => statement.Verb).ToListAsync());
        Assert.Equal(["http://adlnet.gov/expapi/verbs/preferred"], verbs);
    }

    [Fact]
    public async Task Signing_out_is_written_down_and_clears_the_browser()
    {
        var anna = await _site.LearnerAsync("Anna");

        await anna.OpenAsync("/account");
        var token = anna.Page.QuerySelector("form[action$='/account/sign-out'] input[name='form-token']")!.GetAttribute("value")!;
        var answer = await anna.Http.PostAsync("/account/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("form-token", token)]));

        Assert.Contains("\"cookies\"", answer.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal("http://adlnet.gov/expapi/verbs/terminated", await _site.WithDbAsync(db => db.StoredStatements.Select(statement => statement.Verb).SingleAsync()));
    }

    [Fact]
    public async Task Another_browser_is_signed_out_from_here()
    {
        var (here, there) = (await _site.LearnerAsync("Anna"), _site.Visitor());
        await there.OpenAsync("/account/sign-in");
        await there.PressAsync("Sign in", ("E-mail", People.EmailOf("Anna")), ("Password", People.Password));

        await here.OpenAsync("/account");
        await here.PressInAsync("table", "End An unknown browser");
        await there.OpenAsync("/account");

        Assert.StartsWith("/account/sign-in", there.Address);
        await here.OpenAsync("/account");
        Assert.Equal("/account", here.Address);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var (anna, ben) = (await _site.LearnerAsync("Anna"), await _site.LearnerAsync("Ben"));
        var id = await _site.IdOfAsync("Anna");
        var session = await _site.WithDbAsync(db => db.Sessions.Where(row => row.PersonId == id).Select(row => row.Id).SingleAsync());

        await ben.OpenAsync("/account");
        await ben.PostFormAsync("/account?handler=End", ("session", session.ToString()));
        await anna.OpenAsync("/account");

        Assert.Equal("/account", anna.Address);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var (here, there) = (await _site.LearnerAsync("Anna"), _site.Visitor());
        await there.OpenAsync("/account/sign-in");
        await there.PressAsync("Sign in", ("E-mail", People.EmailOf("Anna")), ("Password", People.Password));

        await here.OpenAsync("/account/password");
        await here.PressAsync("Set the password", ("Present password", People.Password), ("New password", "another quiet river"));
        await there.OpenAsync("/account");

        Assert.Equal("/account", here.Address);
        Assert.StartsWith("/account/sign-in", there.Address);
    }

    [Fact]
    public async Task A_new_address_counts_once_its_mail_was_answered()
    {
        var anna = await _site.LearnerAsync("Anna");

        await anna.OpenAsync("/account/email");
        await anna.PressAsync("Send the mail", ("New e-mail address", "anna@town.example"), ("Password", People.Password));
        Assert.Equal("anna@city.example", await EmailAsync());

        var mail = await _site.WithDbAsync(db => db.OutgoingMails.SingleAsync());
        Assert.Equal("anna@town.example", mail.To);
        await anna.OpenAsync(new Uri(mail.Body.Split((char[]?)null).Single(word => word.Contains("link=", StringComparison.Ordinal))).PathAndQuery);
        await anna.PressAsync("Yes, it is mine");
        Assert.Equal("anna@town.example", await EmailAsync());
    }

    [Fact]
    public async Task A_suspended_person_is_out_at_the_next_request()
    {
        var anna = await _site.LearnerAsync("Anna");
        await anna.OpenAsync("/account");

        await _site.WithDbAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.SuspendedAt, DateTime.UtcNow)));
        _site.Clock.Advance(TimeSpan.FromSeconds(6));
        await anna.OpenAsync("/account");

        Assert.StartsWith("/account/sign-in", anna.Address);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(15, false)]
    public async Task A_session_without_a_request_ends_after_two_weeks(int days, bool isAlive)
    {
        var anna = await _site.LearnerAsync("Anna");

        _site.Clock.Advance(TimeSpan.FromDays(days));
        await anna.OpenAsync("/account");

        Assert.Equal(isAlive, anna.Address == "/account");
    }

    [Fact]
    public async Task A_session_ends_after_thirty_days_however_much_it_is_used()
    {
        var anna = await _site.LearnerAsync("Anna");

        for (var day = 0; day < 31; day += 5)
        {
            await anna.OpenAsync("/account");
            _site.Clock.Advance(TimeSpan.FromDays(5));
        }

        await anna.OpenAsync("/account");
        Assert.StartsWith("/account/sign-in", anna.Address);
    }

    private Task<string?> EmailAsync() => _site.WithDbAsync(db => db.People.Select(person => person.Email).SingleAsync());
}
