using Mooc.Web.Data;
using Mooc.Web.Site;
using Npgsql;

namespace Mooc.Web.Tests.Data;

/// <summary>What is added to the operator's connection string, and what is left as they said it. No server is asked.</summary>
public sealed class PostgresConnectionTests
{
    [Fact]
    public void What_is_not_said_is_added()
    {
        var connection = Complete("Host=db.city.example;Database=mooc");

        Assert.Equal((200, "-c lock_timeout=10s", "mooc"), (connection.MaxAutoPrepare, connection.Options, connection.ApplicationName));
    }

    [Theory]
    [InlineData("Max Auto Prepare=0", 0)]
    [InlineData("max auto prepare=0", 0)]
    [InlineData("MaxAutoPrepare=20", 20)]
    public void How_many_commands_are_prepared_is_the_operators_to_say(string said, int prepared) =>
        Assert.Equal(prepared, Complete($"Host=pool.city.example;Database=mooc;{said}").MaxAutoPrepare);

    [Fact]
    public void How_long_to_wait_for_a_lock_is_the_operators_to_say() =>
        Assert.Equal("-c lock_timeout=3s", Complete("Host=db.city.example;Database=mooc;Options=-c lock_timeout=3s").Options);

    [Theory]
    [InlineData("mooc.db")]
    [InlineData("Database=mooc")]
    [InlineData("Host=db.city.example;Haste=1")]
    public void What_is_no_connection_is_told_with_an_example(string said) =>
        Assert.Contains("such as Host=localhost;Database=mooc", Assert.Throws<WrongSettingException>(() => Complete(said)).Message, StringComparison.Ordinal);

    private static NpgsqlConnectionStringBuilder Complete(string said)
    {
        using var database = new PostgresDatabase(said);
        return new NpgsqlConnectionStringBuilder(database.ConnectionString);
    }
}
