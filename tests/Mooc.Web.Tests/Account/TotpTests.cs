using System.Text;
using Mooc.Web.Account;

namespace Mooc.Web.Tests.Account;

public sealed class TotpTests
{
    /// <summary>The table of RFC 6238, appendix B, cut to six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Encoding.ASCII.GetBytes("12345678901234567890"), Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_key_is_written_as_apps_read_it()
    {
        var key = Encoding.ASCII.GetBytes("12345678901234567890");

        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Write(key));
        Assert.Equal(key, Totp.Read(Totp.Write(key)));
    }
}
