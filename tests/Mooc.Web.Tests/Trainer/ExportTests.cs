using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Tests.Commands;
using Mooc.Web.Trainer;

namespace Mooc.Web.Tests.Trainer;

public sealed class ExportTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("'quoted'")]
    [InlineData("a \"b\", c; d\nand more")]
    [InlineData("plain")]
    public async Task A_cell_is_never_a_formula_and_can_be_read_back(string text)
    {
        await using var writer = new StringWriter();

        await new SafeCsv(writer, ',').WriteAsync([text]);

        var cell = writer.ToString().TrimEnd('\r', '\n')[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        Assert.DoesNotContain(cell[0], "=+-@\t\r");
        Assert.Equal(text, SafeCsv.Plain(cell));
    }

    [Fact]
    public async Task The_export_has_the_order_and_the_language_of_the_page()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync();
        foreach (var name in new[] { "Carla", "=Anna", "Ben" }) await _site.MemberAsync(name, cohort);

        await tom.OpenAsync($"/trainer/{cohort}/export.csv");
        var english = await LinesAsync(tom);
        await tom.OpenAsync($"/de/trainer/{cohort}/export.csv");
        var german = await LinesAsync(tom);

        Assert.StartsWith("\"Name\",\"Course\"", english[0], StringComparison.Ordinal);
        Assert.Equal(["\"'=Anna\"", "\"Ben\"", "\"Carla\""], english[1..4].Select(line => line.Split(',')[0]));
        Assert.StartsWith("\"Name\";\"Kurs\"", german[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_reads_a_cohort_with_a_key_of_the_right_scope_alone()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync();
        await _site.MemberAsync("Anna", cohort);

        Assert.Equal(HttpStatusCode.OK, (await WithKeyAsync("trainer/read", cohort)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await WithKeyAsync("statements/read", cohort)).Status);
        Assert.Equal("Anna", (await WithKeyAsync("trainer/read", cohort)).Json!.RootElement.GetProperty("learners")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Another_trainer_and_a_learner_export_nothing()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync();
        var anna = await _site.MemberAsync("Anna", cohort);
        var eva = await _site.TrainerAsync("Eva");

        foreach (var visitor in new[] { anna, eva })
        {
            await visitor.OpenAsync($"/trainer/{cohort}/export.csv");
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }
    }

    [Fact]
    public async Task That_a_cohort_was_exported_is_written_down()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync();

        await tom.OpenAsync($"/trainer/{cohort}/export.json");

        Assert.Equal(1, await _site.WithDbAsync(db => db.AuditEntries.CountAsync(entry => entry.Act == "cohort.exported")));
    }

    private async Task<(HttpStatusCode Status, JsonDocument? Json)> WithKeyAsync(string scope, Guid cohort)
    {
        var made = await _site.ShellAsync("key", "add", "--name", "Statistics", "--scope", scope, "--json");
        using var key = JsonDocument.Parse(made.Out);
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key.RootElement.GetProperty("key").GetString()}:{key.RootElement.GetProperty("secret").GetString()}"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/trainer/{cohort}/export.json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
        var answer = await _site.Visitor().Http.SendAsync(request);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()) : null);
    }

    private static async Task<string[]> LinesAsync(Visitor visitor) =>
        (await visitor.Answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
